/** WeChat signs in by itself; the H5 twin tells how signing in through another app goes. */
export function HostSignIn() {
  return null;
}
