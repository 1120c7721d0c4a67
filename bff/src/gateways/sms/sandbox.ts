import { type Sandbox, startSandbox } from "../sandbox.ts";
import { smsMapping } from "./mapping.ts";

const { send, reports, balance, delivered } = smsMapping;

/** What was paid for in the sandbox. */
const PAID = 100_000;

export interface SmsSandbox extends Sandbox {
  /** What reached a phone; a repeated reference reaches it once. */
  readonly inbox: readonly { phone: string; text: string }[];
}

/** Plays an SMS provider: takes each reference once, reports delivery, and none for phones that end in 0000. */
export async function startSmsSandbox(secret: string): Promise<SmsSandbox> {
  const taken = new Map<string, string>();
  const inbox: { phone: string; text: string }[] = [];
  let open: object[] = [];
  const take = (body: Record<string, unknown>): object => {
    const [reference, phone] = [String(body[send.reference]), String(body[send.phone])];
    const known = taken.get(reference);
    if (known) return { [send.id]: known };
    const id = `sandbox-${taken.size + 1}-${reference.slice(-6)}`;
    taken.set(reference, id);
    const reached = !phone.endsWith("0000");
    if (reached) inbox.push({ phone, text: String(body[send.text]) });
    const failure = reached ? {} : { [reports.failure]: "空号" };
    open.push({ [reports.id]: id, [reports.status]: reached ? delivered : "UNDELIV", ...failure });
    return { [send.id]: id };
  };
  const sandbox = await startSandbox({
    secret,
    answer({ path, body }, { duplicate }) {
      if (path === send.path) return take(body);
      if (path === balance.path) return { [balance.left]: PAID - taken.size };
      if (path !== reports.path) return undefined;
      const list = duplicate ? [...open, ...open].toReversed() : open;
      open = duplicate ? open : [];
      return { [reports.list]: list };
    },
  });
  return { ...sandbox, inbox };
}
