import type { FileRef } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import type { PickedFile, Upload } from "../api/upload";
import { Button } from "./Button";
import { type ControlProps, Field } from "./Field";
import { FileLine, SendingLine } from "./FileLine";
import { fileSources } from "./pick-files";
import { useUploads } from "./use-uploads";

export interface FilePickerProps extends ControlProps {
  files: readonly FileRef[];
  onChange: (files: FileRef[]) => void;
  upload: Upload;
  /** One that had not arrived was taken away. */
  onGivenUp?: (file: PickedFile) => void;
  max?: number | undefined;
  maxBytes?: number;
}

export function FilePicker({
  files,
  onChange,
  upload,
  onGivenUp,
  max = 9,
  maxBytes = 10_000_000,
  ...rest
}: FilePickerProps) {
  const room = max - files.length;
  const uploads = useUploads({ files, onChange, upload, onGivenUp, room, maxBytes });
  return (
    <Field {...rest} group>
      {files.map((file, at) => (
        <FileLine
          key={file.id}
          id={`${rest.id}-${at}`}
          file={file}
          onReplace={() => uploads.replace(file)}
          onRemove={() => onChange(files.filter((other) => other.id !== file.id))}
        />
      ))}
      {uploads.sending.map((one) => (
        <SendingLine key={one.key} id={`${rest.id}-sending-${one.key}`} one={one} uploads={uploads} />
      ))}
      <View className="actions">
        {fileSources.map(({ source, text }) => (
          <Button
            key={source}
            id={`${rest.id}-${source}`}
            kind="secondary"
            loading={uploads.busy}
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
