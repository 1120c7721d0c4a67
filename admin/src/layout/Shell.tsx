import { Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { Drawer, Grid, Layout } from "antd";
import { Suspense, useEffect, useState } from "react";
import { useMay, usePublicConfig } from "../session/useMe.ts";
import { PageLoading } from "../ui/PageLoading.tsx";
import { DemoBanner } from "./DemoBanner.tsx";
import { SideMenu } from "./SideMenu.tsx";
import { TopBar } from "./TopBar.tsx";

/** The frame of every page: banner, bar, menu at the left (a drawer on a tablet), content. */
export function Shell() {
  const { lg: wide } = Grid.useBreakpoint();
  const [menuOpen, setMenuOpen] = useState(false);
  const router = useRouter();
  // Whatever way leads to another page: the menu is not of it.
  useEffect(() => router.subscribe("onBeforeNavigate", () => setMenuOpen(false)), [router]);
  // The page that was left stands until the next one is there.
  const isLeaving = useRouterState({ select: ({ isLoading }) => isLoading });
  return (
    <Layout className="site">
      <SkipLink />
      <DemoClock />
      <TopBar onMenu={wide ? undefined : () => setMenuOpen(true)} />
      <Layout hasSider>
        {wide && (
          <Layout.Sider theme="light" width={200} className="site-menu">
            <SideMenu />
          </Layout.Sider>
        )}
        <Layout.Content
          className="site-content"
          id="content"
          tabIndex={-1}
          aria-busy={isLeaving}
          data-scroll-restoration-id="content"
        >
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
      <Drawer
        styles={{ body: { padding: 0 } }}
        title="菜单"
        placement="left"
        size={260}
        open={menuOpen && !wide}
        onClose={() => setMenuOpen(false)}
      >
        <SideMenu onGo={() => setMenuOpen(false)} />
      </Drawer>
    </Layout>
  );
}

function DemoClock() {
  const demo = usePublicConfig()?.demo;
  const mayChange = useMay()("demo.clock");
  return demo ? <DemoBanner mayChange={mayChange} /> : null;
}

/** A link that would change the hash address would leave the page, so it moves the focus instead. */
function SkipLink() {
  return (
    <button type="button" className="skip-link" onClick={() => document.getElementById("content")?.focus()}>
      跳到正文
    </button>
  );
}
