/** An SMS to send. `reference` is ours: the gateway answers a repeat of it as the first time and sends once. */
export interface SmsToSend {
  reference: string;
  phone: string;
  text: string;
}

export interface DeliveryReport {
  /** What the gateway answered when it took the message. */
  gatewayReference: string;
  delivered: boolean;
  failure?: string;
}

/** The SMS provider. */
export interface SmsGateway {
  /** Which provider it is: its address without anything secret, or that a sandbox plays it. */
  readonly about: { kind: "provider" | "sandbox"; host: string };
  /** Hands a message over and answers the provider's reference; rejects when it was not taken. */
  send(message: SmsToSend): Promise<string>;
  /** How many messages are paid for and left; undefined when the provider does not tell. */
  balance(): Promise<number | undefined>;
  /** The reports since the last call; a report may come twice. */
  fetchReports(): Promise<DeliveryReport[]>;
}
