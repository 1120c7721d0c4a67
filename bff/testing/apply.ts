import { applicationForm } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";
import type { Caller, TestServer } from "./test-server.ts";

/** The smallest picture that is one. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export interface Uploaded {
  status: number;
  reply: { id?: string; code?: string; text?: string };
}

/** Sends one file as a browser does. */
export async function upload(server: TestServer, token: string | undefined, file: File): Promise<Uploaded> {
  const body = new FormData();
  body.set("file", file);
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(`${server.url}/api/files`, { method: "POST", body, headers });
  return { status: response.status, reply: (await response.json()) as Uploaded["reply"] };
}

export async function uploadPicture(server: TestServer, token: string, name = "身份证.png"): Promise<string> {
  const { reply } = await upload(server, token, new File([new Uint8Array(png)], name, { type: "image/png" }));
  if (!reply.id) throw new Error(`the picture was not taken: ${reply.text}`);
  return reply.id;
}

export interface OpenDraft {
  applicant: Caller;
  caseId: string;
}

export type Form = ReturnType<typeof applicationForm>;

/** An application filled in through the API by the n-th person, with its materials, ready to be submitted. */
export async function draftOf(
  server: TestServer,
  n: number,
  form: Form = applicationForm(n),
): Promise<OpenDraft> {
  const applicant = await server.applicant({ phone: madePerson(n).phone });
  const { id } = await applicant.call("startCase", { body: { businessType: "publicRental.apply" } });
  const params = { id };
  await applicant.call("saveDraft", { params, body: { form } });
  const { materials } = await applicant.call("caseView", { params });
  const fileId = await uploadPicture(server, applicant.token);
  for (const { key, required } of materials)
    if (required) await applicant.call("addCaseMaterial", { params, body: { code: key, fileId } });
  return { applicant, caseId: id };
}

/** By the real-name check: nobody else is told about people before the form is handed in. */
export const verify = ({ applicant }: OpenDraft, n: number): Promise<unknown> => {
  const { name, idNumber } = madePerson(n);
  return applicant.call("verifyIdentity", { body: { name, idNumber } });
};

export const submit = ({ applicant, caseId }: OpenDraft) =>
  applicant.call("submitCase", { params: { id: caseId }, body: {} });

export const applicantIs = (form: Form, changes: object): Form =>
  ({ ...form, applicant: { ...(form.applicant as object), ...changes } }) as Form;
export const withMember = (form: Form, { name, idNumber }: { name: string; idNumber: string }): Form =>
  ({ ...form, members: [{ name, idNumber, relation: "spouse" }] }) as Form;
