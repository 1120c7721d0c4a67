import type { FileRef } from "@housing/core/contract/form";
import { useRef, useState } from "react";
import { asApiError } from "../api/errors";
import type { PickedFile, Upload } from "../api/upload";
import { type FileSource, pickFiles } from "./pick-files";

interface Options {
  files: readonly FileRef[];
  onChange: (files: FileRef[]) => void;
  upload: Upload;
  onGivenUp: ((file: PickedFile) => void) | undefined;
  room: number;
  maxBytes: number;
}

/** A picked file on its way, or why it has not arrived. */
export interface Sending {
  key: number;
  file: PickedFile;
  percent: number;
  problem: string | undefined;
  /** Too big, or refused: sending it again would not help. */
  hopeless: boolean;
  /** The file it takes the place of, once it has arrived. */
  replaces: string | undefined;
}

export interface Uploads {
  sending: Sending[];
  busy: boolean;
  add: (source: FileSource) => void;
  replace: (file: FileRef) => void;
  again: (one: Sending) => void;
  drop: (one: Sending) => void;
}

/** Sends picked files one after another. What has arrived stays, and what has not can be sent again. */
export function useUploads(options: Options): Uploads {
  const latest = useRef(options);
  latest.current = options;
  const { sending, enter, change, drop } = useSending();
  const send = async (one: Sending) => {
    change(one.key, { percent: 0, problem: undefined });
    try {
      const { upload } = latest.current;
      const arrived = await upload(one.file, (percent) => change(one.key, { percent }));
      drop(one);
      const { files, onChange } = latest.current;
      const others = files.filter(({ id }) => id !== arrived.id && id !== one.replaces);
      onChange([...others, arrived]);
    } catch (caught) {
      const error = asApiError(caught);
      change(one.key, { problem: error.text, hopeless: error.answered });
    }
  };
  const take = async (source: FileSource, count: number, replaces?: string) => {
    const picked = await pickFiles(source, count);
    const entered = enter(picked, latest.current.maxBytes, replaces);
    for (const one of entered) if (!one.hopeless) await send(one);
  };
  return {
    sending,
    busy: sending.some(({ problem }) => problem === undefined),
    add: (source) => void take(source, options.room),
    replace: ({ id, name }) => void take(/\.pdf$/i.test(name) ? "file" : "photo", 1, id),
    again: (one) => void send(one),
    drop: (one) => {
      drop(one);
      options.onGivenUp?.(one.file);
    },
  };
}

function useSending() {
  const [sending, setSending] = useState<Sending[]>([]);
  const last = useRef(0);
  const enter = (picked: readonly PickedFile[], maxBytes: number, replaces: string | undefined) => {
    const entered = picked.map((file): Sending => {
      last.current += 1;
      const hopeless = file.size > maxBytes;
      const limit = `超过 ${Math.floor(maxBytes / 1_000_000)}MB，请换一个小一些的。`;
      return {
        key: last.current,
        file,
        percent: 0,
        problem: hopeless ? limit : undefined,
        hopeless,
        replaces,
      };
    });
    setSending((before) => [...before, ...entered]);
    return entered;
  };
  const change = (key: number, next: Partial<Sending>) =>
    setSending((before) => before.map((one) => (one.key === key ? { ...one, ...next } : one)));
  const drop = ({ key }: Sending) => setSending((before) => before.filter((one) => one.key !== key));
  return { sending, enter, change, drop };
}
