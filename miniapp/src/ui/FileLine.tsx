import type { FileRef } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import { useState } from "react";
import { openFile } from "../api/open-file";
import { Tap } from "./element/Tap";
import type { Sending, Uploads } from "./use-uploads";

interface FileLineProps {
  id: string;
  file: FileRef;
  onReplace: () => void;
  onRemove: () => void;
}

/** A file that is on the server: to look at, to take again, to remove. */
export function FileLine({ id, file, onReplace, onRemove }: FileLineProps) {
  const [problem, setProblem] = useState<string>();
  const { name } = file;
  const view = () => void openFile(`/files/${file.id}`, name).then(setProblem);
  return (
    <View className="file">
      <View className="file-name">
        {name}
        {problem && (
          <View className="field-error" ariaRole="alert">
            {problem}
          </View>
        )}
      </View>
      <View className="file-acts">
        <Tap id={`${id}-view`} className="file-act" label={`查看 ${name}`} onTap={view}>
          查看
        </Tap>
        <Tap id={`${id}-replace`} className="file-act" label={`换掉 ${name}`} onTap={onReplace}>
          换一张
        </Tap>
        <Tap id={`${id}-remove`} className="file-act file-remove" label={`删除 ${name}`} onTap={onRemove}>
          删除
        </Tap>
      </View>
    </View>
  );
}

interface SendingLineProps {
  id: string;
  one: Sending;
  uploads: Uploads;
}

/** A file on its way, or one that has not arrived. */
export function SendingLine({ id, one, uploads }: SendingLineProps) {
  const { name } = one.file;
  if (one.problem === undefined) return <OnItsWay name={name} percent={one.percent} />;
  return (
    <View className="file">
      <View className="file-name" ariaRole="alert">
        {`${name}没有传上去`}
        <View className="field-error">{one.problem}</View>
      </View>
      <View className="file-acts">
        {!one.hopeless && (
          <Tap
            id={`${id}-again`}
            className="file-act"
            label={`再传一次 ${name}`}
            onTap={() => uploads.again(one)}
          >
            再传一次
          </Tap>
        )}
        <Tap
          id={`${id}-drop`}
          className="file-act file-remove"
          label={`不传 ${name}`}
          onTap={() => uploads.drop(one)}
        >
          不传了
        </Tap>
      </View>
    </View>
  );
}

function OnItsWay({ name, percent }: { name: string; percent: number }) {
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
