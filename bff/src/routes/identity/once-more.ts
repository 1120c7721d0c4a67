import { UniqueConstraintViolationException } from "@mikro-orm/core";

/** Two first sign-ins of one person at the same moment: the second finds the account that the first has made. */
export async function onceMore<T>(signIn: () => Promise<T>): Promise<T> {
  try {
    return await signIn();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return signIn();
    throw error;
  }
}
