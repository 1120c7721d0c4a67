/** The authority that knows whether a name and an identity number belong together. */
export interface RealNameGateway {
  matches(person: { name: string; idNumber: string }): Promise<boolean>;
}
