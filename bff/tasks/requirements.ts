/**
 * `npm run requirements [-- --open]`: each requirement with the tests and screens that cite it.
 * Fails when an unknown id is cited, or when one in claimed.json lacks a test, or a screen where it needs one.
 */
import claimed from "./claimed.json" with { type: "json" };
import { type Citations, citedByScreens, citedByTests } from "./requirements/citations.ts";
import requirements from "./requirements.json" with { type: "json" };

type Requirement = (typeof requirements)[number];

const [tests, screens] = [citedByTests(), citedByScreens()];
const known = new Map(requirements.map((each) => [each.id, each]));

/** What is still missing before a requirement may be claimed. */
function missingFor({ id, screen }: Requirement): string[] {
  return [...(tests.has(id) ? [] : ["no test"]), ...(screen && !screens.has(id) ? ["no screen"] : [])];
}

function unknownIn(citations: Citations): string[] {
  return [...citations].flatMap(([id, places]) =>
    known.has(id) ? [] : places.map((place) => `unknown id ${id} in ${place}`),
  );
}

function unmetClaims(): string[] {
  return (claimed as string[]).flatMap((id) => {
    const requirement = known.get(id);
    if (!requirement) return [`unknown id ${id} in claimed.json`];
    const missing = missingFor(requirement);
    return missing.length ? [`${id} is claimed but has ${missing.join(" and ")}`] : [];
  });
}

function print(requirement: Requirement): void {
  const missing = missingFor(requirement);
  const state = (claimed as string[]).includes(requirement.id) ? "claimed" : "open";
  console.log(`${requirement.id}  ${requirement.title}  [${[state, ...missing].join(", ")}]`);
  for (const place of tests.get(requirement.id) ?? []) console.log(`    test    ${place}`);
  for (const place of screens.get(requirement.id) ?? []) console.log(`    screen  ${place}`);
}

for (const requirement of requirements) {
  if (!process.argv.includes("--open") || missingFor(requirement).length > 0) print(requirement);
}
const errors = [...unknownIn(tests), ...unknownIn(screens), ...unmetClaims()];
for (const error of errors) console.error(error);
const proven = requirements.filter((each) => missingFor(each).length === 0).length;
console.log(`${requirements.length} requirements, ${proven} with all they need, ${claimed.length} claimed`);
process.exitCode = errors.length ? 1 : 0;
