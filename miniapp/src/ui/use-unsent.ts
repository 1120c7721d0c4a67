import { useCallback, useState } from "react";
import type { PickedFile, Upload } from "../api/upload";
import { type Unsent, withoutFailed, withoutUnsent, withUnsent } from "./unsent";

export interface UnsentFiles {
  all: readonly Unsent[];
  /** The same upload, noted while it is under way and when it fails. */
  noting: (of: string, upload: Upload) => Upload;
  giveUp: (file: PickedFile) => void;
  /** A picker has been opened. */
  open: (of: string) => void;
}

/** Which files have been picked and not arrived, also once their picker is not shown any longer. */
export function useUnsent(): UnsentFiles {
  const [all, setAll] = useState<readonly Unsent[]>([]);
  const noting = (of: string, upload: Upload): Upload => {
    return async (file, onProgress) => {
      setAll((before) => withUnsent(before, { of, file, failed: false }));
      try {
        const arrived = await upload(file, onProgress);
        setAll((before) => withoutUnsent(before, file));
        return arrived;
      } catch (error) {
        setAll((before) => withUnsent(before, { of, file, failed: true }));
        throw error;
      }
    };
  };
  const giveUp = (file: PickedFile) => setAll((before) => withoutUnsent(before, file));
  const open = useCallback((of: string) => setAll((before) => withoutFailed(before, of)), []);
  return { all, noting, giveUp, open };
}
