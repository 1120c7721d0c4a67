import { urlOf } from "@housing/core/contract/client";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { fetchFile } from "../api/files.ts";

/** What has to be known of a stored file to show it. */
export interface ShownFile {
  id: string;
  name: string;
  type?: string;
}

export const isPdf = ({ type, name }: ShownFile) => type === "application/pdf" || /\.pdf$/i.test(name);

export const fileAddress = (id: string, size: "thumbnail" | "full" = "full") =>
  urlOf("fileContent", { params: { id }, query: size === "thumbnail" ? { size } : {} }, "");

/** A file in memory with an address the page can show; the address is given back when the page goes. */
export function useStoredFile({ id }: ShownFile, size: "thumbnail" | "full") {
  return useShownFile(fileAddress(id, size));
}

/** The bytes behind an address; they never change. */
export const fileBytes = (path: string) =>
  queryOptions({
    queryKey: ["file", path],
    queryFn: () => fetchFile(path),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

/** The same for any address of the API that answers a file. */
export function useShownFile(path: string) {
  const file = useQuery(fileBytes(path));
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

/** A PDF in the browser's own reader: its page as wide as there is room, without the list of pages beside it. */
export const asWide = (url: string) => `${url}#navpanes=0&view=FitH`;
