import { groupOf, type MenuGroup, menuGroups, type PageSpec } from "../page.ts";
import { pages } from "../pages/index.ts";
import { useMe, usePublicConfig } from "../session/useMe.ts";
import { type Listed, useListed } from "./layout.api.ts";

export interface MenuEntry {
  label: string;
  to: string;
}

export interface MenuSection {
  group: MenuGroup;
  label: string;
  entries: MenuEntry[];
}

/** Pages this person has the ability for, then the registers and reports the server lists for them, once it has. */
export function useMenu(): { sections: MenuSection[]; isWhole: boolean } {
  const { abilities } = useMe();
  const demo = usePublicConfig()?.demo ?? false;
  const [registers, reports] = [useListed("registers"), useListed("reports")];
  const found = [
    ...pages.filter((page) => demo || !page.demo).flatMap((page) => ownEntry(page, abilities)),
    ...asEntries(registers.data ?? [], "registers", "register"),
    ...asEntries(reports.data ?? [], "reports", "report"),
  ];
  const sections = (Object.keys(menuGroups) as MenuGroup[])
    .map((group) => ({
      group,
      label: menuGroups[group],
      entries: withoutDoubles(found.filter((entry) => entry.group === group)),
    }))
    .filter(({ entries }) => entries.length > 0);
  return { sections, isWhole: !registers.isPending && !reports.isPending };
}

/** A page made for the purpose stands for the plain register of the same name. */
const withoutDoubles = (entries: readonly MenuEntry[]) =>
  entries.filter(({ label }, index) => entries.findIndex((entry) => entry.label === label) === index);

const ownEntry = ({ menu, ability, path, title }: PageSpec, abilities: readonly string[]) =>
  menu && (!ability || abilities.includes(ability)) ? [{ group: menu, label: title, to: path }] : [];

const asEntries = (listed: readonly Listed[], folder: string, usual: MenuGroup) =>
  listed.map((one) => ({
    group: groupOf(one, usual),
    label: one.title,
    to: `/${folder}/${one.code}`,
  }));
