// screen: G1.4, G3.6, G3.7
import { RegisterView } from "../register/RegisterPage.tsx";

/** Everything that was made public, the newest first. */
export default function ListsPage() {
  return <RegisterView code="publicity-lists" trail="公示与异议" />;
}
