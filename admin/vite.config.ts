import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Relative base and hash addresses: one build serves under any path. */
export default defineConfig({
  base: "./",
  plugins: [react()],
  server: { proxy: { "/api": process.env.API_ORIGIN ?? "http://localhost:8080" } },
  build: {
    outDir: "dist",
    target: "chrome92",
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "echarts", test: /[\\/]node_modules[\\/].*(echarts|zrender)[\\/]/ },
            { name: "react", test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
});
