import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { fetchFile } from "../../api/files.ts";
import type { MaterialFile } from "./case.api.ts";

export const isPdf = ({ type, name }: MaterialFile) => type === "application/pdf" || /\.pdf$/i.test(name);

/** A file in memory with an address the page can show; the address is given back when the page goes. */
export function useCaseFile({ id }: MaterialFile, size: "thumbnail" | "full") {
  const path = `/files/${encodeURIComponent(id)}${size === "thumbnail" ? "?size=thumbnail" : ""}`;
  const file = useQuery({
    queryKey: ["file", id, size],
    queryFn: () => fetchFile(path),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  return { url: useBlobUrl(file.data?.blob), error: file.error };
}

function useBlobUrl(blob: Blob | undefined) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
