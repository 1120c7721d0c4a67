import type { SmallCity } from "@housing/bff/testing/small-city.ts";
import { type TestClient, testClient } from "@housing/bff/testing/test-client.ts";

/** The office of somebody's district, over the API: whichever of them finds the case. */
export class Office {
  readonly #city: SmallCity;

  constructor(city: SmallCity) {
    this.#city = city;
  }

  async #staff(username: string): Promise<TestClient> {
    const { url, password } = this.#city;
    const { token } = await testClient(url)("signInStaff", { body: { username, password } });
    return testClient(url, token);
  }

  async approve(caseId: string): Promise<void> {
    for (const username of ["district1", "district2", "district3"]) {
      const call = await this.#staff(username);
      const body = { decision: "approve" } as const;
      const done = await call("decideCase", { params: { id: caseId }, body }).catch(() => undefined);
      if (done) return;
    }
    throw new Error(`no district approves ${caseId}`);
  }

  async setClock(by: string): Promise<void> {
    const admin = await this.#staff("admin");
    await admin("demoClock", { body: { by } });
  }
}
