import { RegisterView } from "../register/RegisterPage.tsx";
import { AddStaff } from "./AddStaff.tsx";

/** Who may sign in, as what and where. */
export default function StaffPage() {
  return <RegisterView code="staff" trail="系统管理" actions={<AddStaff />} />;
}
