import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { isReachable } from "./api/reachable.ts";
import { Site } from "./Site.tsx";
import "./site.css";
import "./ui/parts.css";
import "./ui/print.css";
import "./ui/tones.css";

// After an update of the site the files of the open page are gone: start again, but not in a circle, and not without a
// network: the browser's own error would take the place of the page.
window.addEventListener("vite:preloadError", async () => {
  const last = Number(sessionStorage.getItem("reloadedAt") ?? 0);
  if (Date.now() - last < 60_000 || !(await isReachable())) return;
  sessionStorage.setItem("reloadedAt", String(Date.now()));
  location.reload();
});

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Site />
    </StrictMode>,
  );
}
