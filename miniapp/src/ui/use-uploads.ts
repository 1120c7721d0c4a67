import type { FileRef } from "@housing/core/contract/form";
import { useState } from "react";
import { asApiError } from "../api/errors";
import type { PickedFile, Upload } from "../api/upload";
import { type FileSource, pickFiles } from "./pick-files";

interface Options {
  files: readonly FileRef[];
  onChange: (files: FileRef[]) => void;
  upload: Upload;
  room: number;
  maxBytes: number;
}

/** Sends picked files one after another; what has arrived stays when a later one fails. */
export function useUploads({ files, onChange, upload, room, maxBytes }: Options) {
  const [sending, setSending] = useState<{ name: string; percent: number }>();
  const [problem, setProblem] = useState<string>();
  const send = async (picked: PickedFile[]) => {
    const arrived = [...files];
    for (const file of picked) {
      setSending({ name: file.name, percent: 0 });
      arrived.push(await upload(file, (percent) => setSending({ name: file.name, percent })));
      onChange([...arrived]);
    }
  };
  const add = async (source: FileSource) => {
    setProblem(undefined);
    const picked = await pickFiles(source, room);
    const tooBig = picked.find((file) => file.size > maxBytes);
    if (tooBig) {
      setProblem(`“${tooBig.name}”超过 ${Math.floor(maxBytes / 1_000_000)}MB，请换一个小一些的。`);
      return;
    }
    await send(picked).catch((error: unknown) => setProblem(asApiError(error).text));
    setSending(undefined);
  };
  return { sending, problem, add: (source: FileSource) => void add(source) };
}
