import { noReply } from "./errors";
import type { Answer } from "./send-file";
import { apiBase, authorization } from "./transport";
import type { PickedFile, Progress } from "./upload";

/** With progress, which fetch does not tell; and without object URLs, which the page's policy does not let it read. */
export function sendFile(path: string, file: PickedFile, onProgress: Progress): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", apiBase + path);
    for (const [name, value] of Object.entries(authorization())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(noReply());
    request.send(formOf(file));
  });
}

function formOf({ name, blob }: PickedFile): FormData {
  const form = new FormData();
  form.set("name", name);
  if (blob) form.set("file", blob, name);
  return form;
}
