import {
  type BusinessType,
  blockedBy,
  type CaseCheck,
  type Finding,
  type FormValues,
  section,
} from "../casework/index.ts";
import { isSameName, namedOnlyBy, Person, refusalToClaim } from "../household/index.ts";
import type { Issue, Work } from "../kernel/index.ts";
import { blindIndex, maskName } from "../privacy/index.ts";
import { sanctionClause, sanctionsOf, sanctionText } from "../standing/index.ts";
import { ageIssues, applicantOf, membersOf, repeatedPersonIssues } from "./applicant.ts";

const peopleIn = (form: FormValues) => [applicantOf(form), ...membersOf(form)];

/** Those in the form whom the city has met. */
function knownPeople({ em }: Work, form: FormValues): Promise<Person[]> {
  const numbers = peopleIn(form).map(({ idNumber }) => idNumber);
  const indexes = numbers.filter((one) => one !== "").map((one) => blindIndex("person.id_number", one));
  return em.find(Person, { idNumberIndex: { $in: indexes } });
}

async function sanctionFindings(work: Work, persons: readonly Person[]): Promise<Finding[]> {
  const ids = persons.map(({ id }) => id);
  const sanctions = await sanctionsOf(work, ids, work.clock.now());
  return sanctions.map((sanction) => {
    const name = maskName(persons.find(({ id }) => id === sanction.personId)?.name ?? "");
    const clause = sanctionClause(sanction);
    // What an office has written down by hand is for those who deal with it.
    const why = clause ? `因${sanction.reason}，` : "";
    return {
      severity: "blocks",
      text: `${name}${why}自${sanctionText(sanction)}`,
      ...(clause && { clause }),
    };
  });
}

/** 二（六）: no application by, or with, a person who is barred from flats. */
export const sanctionCheck: CaseCheck = {
  code: "sanction",
  title: "黑名单核查",
  run: async (work, kase) => sanctionFindings(work, await knownPeople(work, kase.form)),
};

/**
 * What the submission would refuse because of who is in the form: a sanction (二（六）), or another application, a number
 * or a flat. Told here to those alone who are known by their real name, and of those alone whose name is typed right as well:
 * nobody is to find out about others by typing numbers.
 */
export const barredPeople: BusinessType["barred"] = async (work, { caseId = "", form }) => {
  const { actor } = work;
  if (actor.kind === "applicant" && !actor.personId) return undefined;
  const typed = peopleIn(form);
  const persons = (await knownPeople(work, form)).filter((person) =>
    typed.some(({ name, idNumber }) => idNumber === person.idNumber && isSameName(name, person.name)),
  );
  const [sanction] = await sanctionFindings(work, persons);
  if (sanction) return blockedBy(sanctionCheck, sanction);
  return refusalToClaim(
    work,
    persons.map(({ id }) => id),
    caseId,
  );
};

/**
 * A number that the city knows under another name: that the two do not fit is all that is told, be the person waiting,
 * housed, under a sanction or none of it; and nobody's name is changed by a stranger. Whoever told a name alone may set it
 * right; staff do it with the papers before them.
 */
async function nameIssues(work: Work, form: FormValues): Promise<Issue[]> {
  const { actor } = work;
  if (actor.kind !== "applicant") return [];
  const typed = [
    { ...applicantOf(form), path: "applicant" },
    ...membersOf(form).map((member, i) => ({ ...member, path: `members.${i}` })),
  ];
  const misnamed = (await knownPeople(work, form)).flatMap(({ id, name, idNumber }) => {
    const one = typed.find((person) => person.idNumber === idNumber);
    return one && !isSameName(one.name, name) ? [{ id, path: `${one.path}.idNumber` }] : [];
  });
  const own = await namedOnlyBy(
    work,
    misnamed.map(({ id }) => id),
    actor.accountId,
  );
  const text = "姓名和身份证号对不上，请照着身份证核对。没有填错的，请带身份证到服务窗口办理。";
  return misnamed.filter(({ id }) => !own.has(id)).map(({ path }) => ({ path, text }));
}

/** What is wrong with the people of a form, all at once. */
export const peopleIssues = async (work: Work, form: FormValues): Promise<Issue[]> => [
  ...ageIssues(work, form),
  ...repeatedPersonIssues(form),
  ...(await nameIssues(work, form)),
];

/** Shown to reviewers: an applicant with a flat of its own. */
export const ownHousingCheck: CaseCheck = {
  code: "ownHousing",
  title: "自有住房",
  async run(_work, kase) {
    const { kind, ownArea } = section(kase.form, "housing");
    if (kind !== "own") return [];
    const people = membersOf(kase.form).length + 1;
    const perHead = (Number(ownArea ?? 0) / people).toFixed(2);
    return [
      {
        severity: "asks",
        text: `申请家庭填报有自有住房，人均建筑面积${perHead}平方米，请核实是否符合住房困难条件。`,
      },
    ];
  },
};

/** Shown to reviewers: what the household has a head and month. */
export const incomeCheck: CaseCheck = {
  code: "income",
  title: "人均收入",
  async run(_work, kase) {
    const people = membersOf(kase.form).length + 1;
    const perHead = Number(section(kase.form, "income").monthlyIncome ?? 0) / people / 100;
    return [{ severity: "notes", text: `填报家庭人均月收入${perHead.toFixed(2)}元。` }];
  },
};
