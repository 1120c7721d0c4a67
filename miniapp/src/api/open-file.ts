import Taro from "@tarojs/taro";
import { asApiError, noReply, replyError } from "./errors";
import { apiBase, authorization } from "./transport";

/** Fetches a file with the own session and shows it; answers what went wrong, in words. */
export async function openFile(path: string, name: string): Promise<string | undefined> {
  try {
    const filePath = await downloaded(path);
    const image = /\.(jpe?g|png|webp)$/i.test(name);
    await (image ? Taro.previewImage({ urls: [filePath] }) : opened(filePath));
    return undefined;
  } catch (error) {
    return asApiError(error).text;
  }
}

async function downloaded(path: string): Promise<string> {
  const url = apiBase + path;
  const reply = await Taro.downloadFile({ url, header: authorization() }).catch(() => {
    throw noReply();
  });
  if (reply.statusCode >= 400) throw replyError(reply.statusCode, undefined);
  return reply.tempFilePath;
}

/** The menu at the top right of the viewer saves, prints and forwards. */
const opened = (filePath: string) => Taro.openDocument({ filePath, fileType: "pdf", showMenu: true });
