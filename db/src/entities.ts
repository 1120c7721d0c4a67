import {
  Allocation,
  AllocationNotice,
  MoveInBatch,
  NoticeTemplateVersion,
  Seal,
} from "@housing/core/allocation";
import { AuditBlock, AuditEntry } from "@housing/core/audit";
import { Case, CaseAct, CaseFinding, CaseMaterial, Counter, TypeOverride } from "@housing/core/casework";
import { PolicyVersion } from "@housing/core/city";
import { Deadline } from "@housing/core/deadline";
import { StoredFile } from "@housing/core/document";
import { Household, HousingClaim, Member, Person, PhoneRelease } from "@housing/core/household";
import {
  Account,
  Quota,
  RecoveryCode,
  Session,
  SignInCode,
  SignInGuard,
  StaffUser,
} from "@housing/core/identity";
import { Building, Estate, Unit } from "@housing/core/inventory";
import { Lease, MoveInCheck } from "@housing/core/lease";
import { SmsMessage, SmsTemplateVersion } from "@housing/core/messaging";
import { Objection, PublicityItem, PublicityList } from "@housing/core/publicity";
import { Disqualification, LaneCounter, QueueBatch, QueueEntry, SubsidyHousehold } from "@housing/core/queue";
import { Offer, OfferExtension, SelectionSession, SessionUnit } from "@housing/core/selection";
import { Abandonment, CreditRecord, Sanction } from "@housing/core/standing";
import { DataKey } from "./data-key.entity.ts";
import { DemoClock, IdempotencyKey } from "./platform.entity.ts";

/** Every table, named one by one: what is not here does not exist. */
export const entities = [
  ...[
    IdempotencyKey,
    DataKey,
    DemoClock,
    PolicyVersion,
    AuditEntry,
    AuditBlock,
    Deadline,
    SmsMessage,
    SmsTemplateVersion,
  ],
  ...[StoredFile, Account, StaffUser, RecoveryCode, SignInGuard, SignInCode, Session, Quota],
  ...[Person, PhoneRelease, Household, Member, HousingClaim],
  ...[
    Case,
    CaseAct,
    CaseMaterial,
    CaseFinding,
    TypeOverride,
    Counter,
    PublicityList,
    PublicityItem,
    Objection,
  ],
  ...[
    Abandonment,
    Sanction,
    CreditRecord,
    LaneCounter,
    QueueBatch,
    QueueEntry,
    Disqualification,
    SubsidyHousehold,
    Estate,
    Building,
    Unit,
  ],
  ...[SelectionSession, SessionUnit, Offer, OfferExtension, Allocation, AllocationNotice, MoveInBatch],
  ...[NoticeTemplateVersion, Seal, MoveInCheck, Lease],
];
