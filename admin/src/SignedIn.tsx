import { RouterProvider } from "@tanstack/react-router";
import { router } from "./routes.tsx";
import { SignInAgain } from "./session/SignInAgain.tsx";

/** Everything behind the sign-in; loaded only then. */
export default function SignedIn() {
  return (
    <>
      <RouterProvider router={router} />
      <SignInAgain />
    </>
  );
}
