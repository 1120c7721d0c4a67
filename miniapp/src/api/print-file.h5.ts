import { asApiError } from "./errors";
import { fetched } from "./open-file.h5";

export const prints = true;

const frameId = "print-frame";

/** Opens the browser's own print dialog on the file, without leaving the page; answers what went wrong, in words. */
export async function printFile(path: string): Promise<string | undefined> {
  try {
    const address = URL.createObjectURL(await fetched(path));
    document.getElementById(frameId)?.remove();
    document.body.append(frameOn(address));
    return undefined;
  } catch (error) {
    return asApiError(error).text;
  }
}

function frameOn(address: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.id = frameId;
  frame.title = "要打印的文件";
  frame.className = "unseen";
  frame.addEventListener("load", () => frame.contentWindow?.print());
  frame.src = address;
  return frame;
}
