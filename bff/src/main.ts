/** Starts the server with the settings of the environment; SIGTERM or Ctrl-C stops it cleanly. */
import { fileURLToPath } from "node:url";
import { demoApplicants, demoPassword, demoStaff } from "@housing/db/demo/accounts";
import { readSettings, type Settings, SettingsError } from "./settings.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

function announce({ city, mode }: Settings, { url }: RunningServer): void {
  const entries = ["/", "/h5/", "/admin/", "/openapi.json"].map((path) => `  ${url}${path}`);
  console.log(["", `${city} (${mode}) is served at`, ...entries].join("\n"));
  if (mode === "production") return;
  const staff = (demoStaff[city] ?? []).map(({ username, title }) => `  ${username.padEnd(12)} ${title}`);
  const applicants = (demoApplicants[city] ?? []).map(({ phone, title }) => `  ${phone}  ${title}`);
  const lines = ["", `Demo accounts of staff, password ${demoPassword}:`, ...staff];
  console.log(
    [...lines, "", "Demo applicants, codes are in the SMS inbox of the admin site:", ...applicants, ""].join(
      "\n",
    ),
  );
}

/** The first signal stops cleanly, the second at once. */
function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
}

try {
  const settings = readSettings(process.env, root);
  const server = await startServer(settings, root);
  stopOnSignal(server);
  announce(settings, server);
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}
