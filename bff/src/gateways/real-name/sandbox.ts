import { isIdNumber } from "@housing/core/kernel";
import { type Sandbox, startSandbox } from "../sandbox.ts";
import { realNameMapping } from "./mapping.ts";

const { path, name, idNumber, result, same, different } = realNameMapping;

/** Plays the real-name service: knows everybody whose number can be one, except people called 不符. */
export function startRealNameSandbox(secret: string): Promise<Sandbox> {
  return startSandbox({
    secret,
    answer(asked) {
      if (asked.path !== path) return undefined;
      const known = isIdNumber(String(asked.body[idNumber])) && !String(asked.body[name]).includes("不符");
      return { [result]: known ? same : different };
    },
  });
}
