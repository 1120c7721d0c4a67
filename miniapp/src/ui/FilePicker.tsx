import type { FileRef } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import type { Upload } from "../api/upload";
import { Button } from "./Button";
import { Tap } from "./element/Tap";
import { type ControlProps, Field } from "./Field";
import { fileSources } from "./pick-files";
import { useUploads } from "./use-uploads";

export interface FilePickerProps extends ControlProps {
  files: readonly FileRef[];
  onChange: (files: FileRef[]) => void;
  upload: Upload;
  max?: number | undefined;
  maxBytes?: number;
}

export function FilePicker({
  files,
  onChange,
  upload,
  max = 9,
  maxBytes = 10_000_000,
  ...rest
}: FilePickerProps) {
  const room = max - files.length;
  const uploads = useUploads({ files, onChange, upload, room, maxBytes });
  return (
    <Field {...rest} error={uploads.problem ?? rest.error} group>
      {files.map((file, at) => (
        <FileLine
          key={file.id}
          id={`${rest.id}-${at}`}
          name={file.name}
          onRemove={() => onChange(files.filter((other) => other.id !== file.id))}
        />
      ))}
      {uploads.sending && <Sending {...uploads.sending} />}
      <View className="actions">
        {fileSources.map(({ source, text }) => (
          <Button
            key={source}
            id={`${rest.id}-${source}`}
            kind="secondary"
            loading={uploads.sending !== undefined}
            disabledWhy={room > 0 ? undefined : `最多 ${max} 个文件`}
            onTap={() => uploads.add(source)}
          >
            {text}
          </Button>
        ))}
      </View>
    </Field>
  );
}

function FileLine({ id, name, onRemove }: { id: string; name: string; onRemove: () => void }) {
  return (
    <View className="file">
      <View className="file-name">{name}</View>
      <Tap id={`${id}-remove`} className="file-remove" label={`删除 ${name}`} onTap={onRemove}>
        删除
      </Tap>
    </View>
  );
}

function Sending({ name, percent }: { name: string; percent: number }) {
  return (
    <View className="file">
      <View className="file-name" ariaRole="status">
        正在上传 {name}（{percent}%）
        <View className="file-bar">
          <View className="file-bar-done" style={{ width: `${percent}%` }} />
        </View>
      </View>
    </View>
  );
}
