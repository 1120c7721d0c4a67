import { contributeAllocation } from "../allocation/index.ts";
import { contributeApplication } from "../application/index.ts";
import { contributeCalendar } from "../calendar/index.ts";
import { contributeCasework } from "../casework/index.ts";
import { contributeDeadline } from "../deadline/index.ts";
import { contributeHousehold } from "../household/index.ts";
import { contributeIdentity } from "../identity/index.ts";
import { contributeInventory } from "../inventory/index.ts";
import type { Contribution } from "../kernel/index.ts";
import { contributeLease } from "../lease/index.ts";
import { contributeMessaging } from "../messaging/index.ts";
import { contributePublicity } from "../publicity/index.ts";
import { contributeQueue } from "../queue/index.ts";
import { contributeRegisters } from "../register/index.ts";
import { contributeSelection } from "../selection/index.ts";
import { contributeStanding } from "../standing/index.ts";

/** Every domain that contributes to the system, in the order of ARCHITECTURE.md. */
export const contributions: readonly Contribution[] = [
  contributeDeadline,
  contributeCalendar,
  contributeMessaging,
  contributeIdentity,
  contributeHousehold,
  contributePublicity,
  contributeStanding,
  contributeCasework,
  contributeQueue,
  contributeApplication,
  contributeRegisters,
  contributeInventory,
  contributeAllocation,
  contributeSelection,
  contributeLease,
];
