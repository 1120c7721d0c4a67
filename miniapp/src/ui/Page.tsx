import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { useElderMode } from "../session/elder-mode";
import { cx } from "./cx";
import { Heading } from "./element/Heading";
import { HostSignIn } from "./HostSignIn";
import { Masthead } from "./Masthead";
import type { TabKey } from "./tabs";

export interface PageProps {
  title: string;
  /** One sentence below the title. */
  lead?: ReactNode;
  /** Set on the first pages of the app only. */
  tab?: TabKey;
  /** For forms: a column that is easy to read on a PC. */
  narrow?: boolean;
  /** Where time runs out: what there is to do comes before whose account it is. */
  hurried?: boolean;
  children: ReactNode;
}

/** Around every page: theme, 长辈版, title, and on H5 the top bar and the navigation. */
export function Page({ title, lead, tab, narrow, hurried, children }: PageProps) {
  const elder = useElderMode();
  return (
    <View className={cx("app", elder && "elder", tab && "app-tabbed")}>
      <Masthead title={title} tab={tab} />
      <View id="content" className="page" ariaRole="main">
        <View className={cx(narrow && "narrow")}>
          <View className="page-head">
            <Heading level={1}>{title}</Heading>
            {lead && <View className="lead">{lead}</View>}
          </View>
          {!hurried && <HostSignIn />}
          {children}
          {hurried && <HostSignIn />}
        </View>
      </View>
    </View>
  );
}
