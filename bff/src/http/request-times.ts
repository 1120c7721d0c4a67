import type { Metric, MetricValueWithName, Registry } from "prom-client";

const name = "http_request_duration_seconds";
const help = "How long requests took, by route and status";
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Labels {
  method: string;
  route: string;
  status: string;
}

/** Counts the requests of one method, route and status. */
export class Times {
  readonly labels: Labels;
  /** How many took at most each bound, the shorter ones not among them; the last: longer than all. */
  readonly #counts = new Array<number>(bounds.length + 1).fill(0);
  #sum = 0;

  constructor(labels: Labels) {
    this.labels = labels;
  }

  observe(ms: number): void {
    const seconds = ms / 1000;
    let bucket = 0;
    while (bucket < bounds.length && seconds > bounds[bucket]!) bucket += 1;
    this.#counts[bucket]! += 1;
    this.#sum += seconds;
  }

  /** As Prometheus reads it: each bucket with all that were shorter. */
  values(): MetricValueWithName<string>[] {
    let count = 0;
    const buckets = this.#counts.map((own, i) => {
      count += own;
      const labels = { ...this.labels, le: bounds[i] ?? "+Inf" };
      return { labels, value: count, metricName: `${name}_bucket` };
    });
    const rest = { labels: { ...this.labels } };
    return [
      ...buckets,
      { ...rest, value: this.#sum, metricName: `${name}_sum` },
      { ...rest, value: count, metricName: `${name}_count` },
    ];
  }
}

/**
 * The histogram of request times. Unlike the library's own it hands out the counter of a route, so that an answer from
 * memory does not first build and hash its labels.
 */
export class RequestTimes {
  readonly name = name;
  readonly #times = new Map<string, Times>();

  constructor(registry: Registry) {
    registry.registerMetric(this as unknown as Metric);
  }

  of(method: string, route: string, status: number): Times {
    const key = `${method} ${route} ${status}`;
    const known = this.#times.get(key) ?? new Times({ method, route, status: String(status) });
    this.#times.set(key, known);
    return known;
  }

  async get() {
    const values = [...this.#times.values()].flatMap((times) => times.values());
    return { name, help, type: "histogram", values, aggregator: "sum" };
  }
}
