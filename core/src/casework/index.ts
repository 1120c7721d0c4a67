export { Case, CaseAct, CaseMaterial, CaseFinding, TypeOverride, Counter } from "./case.entity.ts";
