import type { ThemeConfig } from "antd";

/** Dense and calm: small steps, one blue, little decoration. */
export const siteTheme: ThemeConfig = {
  token: {
    colorPrimary: "#1456c9",
    colorInfo: "#1456c9",
    colorLink: "#1456c9",
    // Below a pointer the usual lighter shades are too pale for white letters.
    colorPrimaryHover: "#2263d6",
    colorLinkHover: "#2263d6",
    colorErrorHover: "#cf3238",
    colorSuccess: "#237a4b",
    colorWarning: "#8f5000",
    colorError: "#c0272d",
    colorSuccessBg: "#e5f5ec",
    colorSuccessBorder: "#74bb94",
    colorWarningBg: "#fdf0dc",
    colorWarningBorder: "#dcab62",
    colorErrorBg: "#fdeeee",
    colorErrorBorder: "#df9093",
    colorTextSecondary: "#525c6b",
    colorTextTertiary: "#667080",
    colorTextPlaceholder: "#6b7482",
    colorBgLayout: "#f3f5f8",
    borderRadius: 4,
    fontSize: 14,
    controlHeight: 30,
    padding: 12,
    paddingLG: 16,
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
    fontFamily: `-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`,
  },
  components: {
    Layout: { headerBg: "#ffffff", headerHeight: 48, headerPadding: "0 16px", siderBg: "#ffffff" },
    Menu: { itemHeight: 32, itemMarginBlock: 2, itemBorderRadius: 4, subMenuItemBg: "#ffffff" },
    Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8, headerBg: "#eef2f8" },
    Card: { headerHeight: 40, headerHeightSM: 36 },
    Descriptions: { itemPaddingBottom: 8, titleMarginBottom: 8 },
  },
};
