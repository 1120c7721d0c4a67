import Taro from "@tarojs/taro";
import { cx } from "./cx";
import { type TabKey, tabs } from "./tabs";

export function TabBar({ at }: { at: TabKey }) {
  return (
    <nav className="tabs tabs-bar" aria-label="主导航">
      <div className="masthead-tabs">
        {tabs.map(({ key, url, text }) => (
          <a
            key={key}
            id={`tab-${key}`}
            href={`#${url}`}
            className={cx("tab", key === at && "tab-on")}
            aria-current={key === at ? "page" : undefined}
            onClick={(event) => {
              event.preventDefault();
              void Taro.switchTab({ url });
            }}
          >
            {text}
          </a>
        ))}
      </div>
    </nav>
  );
}
