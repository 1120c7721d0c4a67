import { noReply } from "./errors";
import type { Answer } from "./send-file";
import { apiBase, authorization } from "./transport";
import type { PickedFile, Progress } from "./upload";

/** A big photo over a slow network takes its time; a line that is dead must not look like one. */
const patienceMs = 120_000;

/** With progress, which fetch does not tell; and without object URLs, which the page's policy does not let it read. */
export function sendFile(path: string, file: PickedFile, onProgress: Progress): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", apiBase + path);
    for (const [name, value] of Object.entries(authorization())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(noReply());
    request.ontimeout = () => reject(noReply());
    request.timeout = patienceMs;
    request.send(formOf(file));
  });
}

function formOf({ name, blob }: PickedFile): FormData {
  const form = new FormData();
  form.set("name", name);
  if (blob) form.set("file", blob, name);
  return form;
}
