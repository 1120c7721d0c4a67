import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Site } from "./Site.tsx";
import "./site.css";
import "./ui/parts.css";
import "./ui/print.css";
import "./ui/tones.css";

// After an update of the site the files of the open page are gone: start again, but not in a circle.
window.addEventListener("vite:preloadError", () => {
  const last = Number(sessionStorage.getItem("reloadedAt") ?? 0);
  if (Date.now() - last < 60_000) return;
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
