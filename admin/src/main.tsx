import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Site } from "./Site.tsx";
import "./site.css";
import "./ui/parts.css";
import "./ui/tones.css";

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Site />
    </StrictMode>,
  );
}
