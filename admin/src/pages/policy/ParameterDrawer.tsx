import { parameterText } from "@housing/core/contract/parameter-text";
import { Drawer } from "antd";
import { useMay } from "../../session/useMe.ts";
import { Facts } from "../../ui/Facts.tsx";
import { ChangeParameter } from "./ChangeParameter.tsx";
import type { Parameter } from "./policy.api.ts";
import { VersionList } from "./VersionList.tsx";

interface Props {
  parameter: Parameter | undefined;
  onClose: () => void;
}

export function ParameterDrawer({ parameter, onClose }: Props) {
  const may = useMay();
  return (
    <Drawer title={parameter?.title} size={560} open={Boolean(parameter)} onClose={onClose}>
      {parameter && (
        <>
          <Facts
            columns={1}
            facts={{
              依据: parameter.clause,
              现行值: (
                <strong data-testid="parameter-value">
                  {parameterText(parameter.value, parameter.options)}
                </strong>
              ),
              原定值: parameterText(parameter.declared, parameter.options),
            }}
          />
          {may("policy.change") && <ChangeParameter key={parameter.code} parameter={parameter} />}
          <VersionList
            versions={parameter.versions.map(({ value, ...version }) => ({
              ...version,
              content: parameterText(value, parameter.options),
            }))}
          />
        </>
      )}
    </Drawer>
  );
}
