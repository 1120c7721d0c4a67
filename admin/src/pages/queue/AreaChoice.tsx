import { useAreas } from "../../session/useMe.ts";
import { Choices } from "../../ui/Choices.tsx";

interface Props {
  value: string | undefined;
  onChange: (areaCode: string) => void;
}

/** Nothing to choose in a city with one waiting area. */
export function AreaChoice({ value, onChange }: Props) {
  const areas = useAreas();
  if (areas.length < 2) return null;
  return (
    <Choices
      label="轮候区域"
      options={areas.map(({ code, name }) => ({ value: code, label: name }))}
      value={value ?? areas[0]?.code ?? ""}
      onChange={onChange}
    />
  );
}
