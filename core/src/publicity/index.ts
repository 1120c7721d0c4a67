export { PublicityList, PublicityItem, Objection } from "./publicity.entity.ts";
