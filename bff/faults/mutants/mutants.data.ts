/** One guard taken away: the exact text in a file, what stands there instead, and the tests that have to notice. */
export interface Mutant {
  guard: string;
  file: string;
  text: string;
  instead: string;
  tests: readonly string[];
  /** Noticed only where statements really run side by side. */
  on?: "mariadb";
}

const selection = "core/src/selection";
const choices = ["bff/test/bad-choices.db.test.ts"];
const race = [`${selection}/race.db.test.ts`, `${selection}/atomic.db.test.ts`];
const corrections = ["core/src/inventory/correct.db.test.ts"];
const keys = ["core/src/allocation/allocate.db.test.ts"];
const applications = ["bff/test/bad-applications.db.test.ts"];
const people = ["bff/test/barred-people.db.test.ts"];

export const mutants: readonly Mutant[] = [
  {
    guard: "the state condition of the unit in a session",
    file: `${selection}/take-unit.ts`,
    text: "where session_id = ? and unit_id = ? and state = 'free'`",
    instead: "where session_id = ? and unit_id = ?`",
    tests: [`${selection}/take-unit.db.test.ts`],
  },
  {
    guard: "the state condition of the unit update",
    file: `${selection}/take-unit.ts`,
    text: "where id = ? and state = 'inSession'`",
    instead: "where id = ?`",
    tests: race,
  },
  {
    guard: "the state condition of the offer update",
    file: `${selection}/end-offer.ts`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of the file itself
    text: "where id = ? and state in (${placeholders(from)}) ${inTime}`)",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of the file itself
    instead: "where id = ? and '' not in (${placeholders(from)}) ${inTime}`)",
    tests: [...race, ...choices],
  },
  {
    guard: "the deadline in the update of the offer (choose)",
    file: `${selection}/end-offer.ts`,
    text: 'choose: "and closes_at > ?",',
    instead: 'choose: "",',
    tests: [`${selection}/atomic.db.test.ts`],
  },
  {
    guard: "the deadline in the update of the offer (miss)",
    file: `${selection}/end-offer.ts`,
    text: 'miss: "and closes_at <= ?",',
    instead: 'miss: "",',
    tests: [`${selection}/atomic.db.test.ts`],
  },
  {
    guard: "the deadline check of confirm",
    file: `${selection}/hold-offer.ts`,
    text: 'if (offer.state === "missed" || !isBefore(now, closesAt))',
    instead: 'if (offer.state === "missed")',
    tests: choices,
  },
  {
    guard: "the order of turns",
    file: `${selection}/hold-offer.ts`,
    text: 'if (offer.state === "admitted")',
    instead: 'if (offer.state === "admitted" && offer.sessionState === "draft")',
    tests: choices,
  },
  {
    guard: "the household whose offer it is",
    file: `${selection}/hold-offer.ts`,
    text: "return found(mayActOn(work, offer) ? offer : undefined);",
    instead: "return offer;",
    tests: choices,
  },
  {
    guard: "staff choose only with the household's code",
    file: `${selection}/confirm-unit.ts`,
    text: '  permit(work.actor.kind !== "staff" || agent !== undefined);\n',
    instead: "",
    tests: choices,
  },
  {
    guard: "a reported flat is not corrected: the state and version in the update",
    file: "core/src/inventory/correct-unit.ts",
    text: "where id = ? and state = 'registered' and version = ?`);",
    instead: "where id = ? and ? > 0`);",
    tests: corrections,
  },
  {
    guard: "a reported flat is not removed: the state and version in the delete",
    file: "core/src/inventory/remove-unit.ts",
    text: "where id = ? and state = 'registered' and version = ?\"",
    instead: 'where id = ? and ? > 0"',
    tests: corrections,
  },
  {
    guard: "what was reported once is not removed",
    file: "core/src/inventory/remove-unit.ts",
    text: '  refuseIf(traces, () => refused("leftTraces", { doorNo }));\n',
    instead: "",
    tests: corrections,
  },
  {
    guard: "the unique key of a live unit",
    file: "core/src/allocation/allocation.entity.ts",
    text: "liveUnitId: column.ref().nullable().unique(),",
    instead: "liveUnitId: column.ref().nullable(),",
    tests: keys,
  },
  {
    guard: "the unique key of a live household",
    file: "core/src/allocation/allocation.entity.ts",
    text: "liveHouseholdId: column.ref().nullable().unique(),",
    instead: "liveHouseholdId: column.ref().nullable(),",
    tests: keys,
  },
  {
    guard: "the unique key of a batch (area, day)",
    file: "core/src/queue/queue.entity.ts",
    text: '  uniques: [{ properties: ["areaCode", "day"] }],\n',
    instead: "",
    tests: ["core/src/queue/keys.db.test.ts"],
  },
  {
    guard: "the idempotency key: the first outcome is answered",
    file: "db/src/once.ts",
    text: "    if (first) return first.outcome;\n",
    instead: "",
    tests: ["db/src/once.db.test.ts"],
  },
  {
    guard: "the idempotency key: it is kept with the act",
    file: "db/src/once.ts",
    text: 'await insertRows(work.em, "idempotency_key", columns, [row]);',
    instead: "void row;",
    tests: ["db/src/once.db.test.ts"],
  },
  {
    guard: "the idempotency key: other content is refused",
    file: "db/src/once.ts",
    text: '  if (row.requestDigest !== digest) throw refused("otherContent");\n',
    instead: "",
    tests: ["db/src/once.db.test.ts"],
  },
  {
    guard: "deadlocks and TryAgain run the act again",
    file: "core/src/kernel/transaction.ts",
    text: "if (attempt >= attempts || !isTransient(error)) throw error;",
    instead: "if (attempt >= 1 || !isTransient(error)) throw error;",
    tests: ["db/src/transaction.db.test.ts"],
  },
  {
    guard: "a submitted case is not submitted again",
    file: "core/src/casework/load-case.ts",
    text: "  if (!loaded.abilities.includes(ability)) throw whyNot(work, loaded, ability);\n",
    instead: "",
    tests: applications,
  },
  {
    guard: "one live application per person",
    file: "core/src/household/register-household.ts",
    text: "  if (taken) throw await alreadyApplied(work, taken.personId);\n",
    instead: "",
    tests: people,
  },
  {
    guard: "nobody under a sanction applies",
    file: "core/src/casework/submit-case.ts",
    text: '      refuseIf(severity === "blocks", () => blockedBy(check, finding));\n',
    instead: "",
    tests: people,
  },
  {
    guard: "who does not know a name is told nothing of the person",
    file: "core/src/application/checks.ts",
    text: "  ...(await nameIssues(work, form)),\n",
    instead: "",
    tests: people,
  },
  {
    guard: "an applicant is of age",
    file: "core/src/application/applicant.ts",
    text: ">= 18) return [];",
    instead: ">= 8) return [];",
    tests: applications,
  },
  {
    guard: "the permission of a staff command (import of lottery numbers)",
    file: "core/src/queue/import-lottery-numbers.ts",
    text: '  permit(hasRole(work.actor, "city", "admin"));\n',
    instead: "",
    tests: ["core/src/queue/acts.db.test.ts"],
  },
  {
    guard: "the permission of a staff command (parameters)",
    file: "core/src/city/policy.ts",
    text: '  permit(hasRole(work.actor, "city", "admin"));\n',
    instead: "",
    tests: ["core/src/city/policy.db.test.ts"],
  },
  {
    guard: "the region scope of a register",
    file: "core/src/register/condition.ts",
    text: 'return work.actor.kind === "staff" ? inRegions(work, columns, work.actor.regions) : nothing;',
    instead: 'return work.actor.kind === "staff" ? everything : nothing;',
    tests: ["core/src/register/register.db.test.ts"],
  },
  {
    guard: "the window of objections",
    file: "core/src/publicity/objection.ts",
    text: '  refuseIf(!isBefore(now, list.endsAt), () => refused("ended"));\n',
    instead: "",
    tests: ["core/src/casework/objections.db.test.ts"],
  },
  {
    guard: "every page of a list that closes",
    file: "core/src/publicity/close-list.ts",
    text: "after < last; after += pageSize",
    instead: "after < Math.min(last, 1); after += pageSize",
    tests: ["core/src/publicity/close-list.db.test.ts"],
  },
  {
    guard: "the window to continue",
    file: "core/src/queue/may-rejoin.ts",
    text: 'return hasLapsed(entry, now) ? refused("continueTooLate") : undefined;',
    instead: "return undefined;",
    tests: ["core/src/queue/rules.test.ts"],
  },
  {
    guard: "one request to continue per batch qualification",
    file: "core/src/queue/may-rejoin.ts",
    text: '  if (entry.rejoins > 0 || hasRequested) return refused("continueRepeated");\n',
    instead: "",
    tests: ["core/src/queue/at-once.db.test.ts", "core/src/queue/rules.test.ts"],
  },
  {
    guard: "a file is judged by its content",
    file: "core/src/document/check-upload.ts",
    text: "  return agrees(upload, type) ? { ok: true, type } : ",
    instead: "  return upload ? { ok: true, type } : ",
    tests: ["bff/test/bad-files.db.test.ts"],
  },
  {
    guard: "texts that no database keeps",
    file: "bff/src/http/parse-call.ts",
    text: "  if (unreadable.length > 0) return undefined;\n",
    instead: "  issues.length = 0;\n",
    tests: ["bff/test/bad-bodies.db.test.ts"],
  },
  {
    guard: "two drafts begun at once are one",
    file: "core/src/casework/start-case.ts",
    text: 'await orTryAgain("the draft was begun", () => work.em.persist(kase).flush());',
    instead: "await work.em.persist(kase).flush();",
    tests: applications,
    on: "mariadb",
  },
];
