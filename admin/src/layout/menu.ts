import { type MenuGroup, menuGroups } from "../page.ts";
import { pages } from "../pages/index.ts";
import { useMe } from "../session/useMe.ts";
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

/** Pages this person has the ability for, then the registers and reports the server lists for them. */
export function useMenu(): MenuSection[] {
  const { abilities } = useMe();
  const found = [
    ...ownPages(abilities),
    ...asEntries(useListed("registers"), "registers", "register"),
    ...asEntries(useListed("reports"), "reports", "report"),
  ];
  return (Object.keys(menuGroups) as MenuGroup[])
    .map((group) => ({
      group,
      label: menuGroups[group],
      entries: found.filter((entry) => entry.group === group),
    }))
    .filter(({ entries }) => entries.length > 0);
}

const ownPages = (abilities: readonly string[]) =>
  pages.flatMap(({ menu, ability, path, title }) =>
    menu && (!ability || abilities.includes(ability)) ? [{ group: menu, label: title, to: path }] : [],
  );

const asEntries = (listed: readonly Listed[], folder: string, usual: MenuGroup) =>
  listed.map(({ code, title, group }) => ({ group: group ?? usual, label: title, to: `/${folder}/${code}` }));
