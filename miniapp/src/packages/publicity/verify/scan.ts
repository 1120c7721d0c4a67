/** What the QR code on a notice says: the address of the verification page with number and code. */
export function codeInScan(text: string): { noticeNo: string; code: string } | undefined {
  const noticeNo = /[?&]noticeNo=([^&#]+)/.exec(text)?.[1];
  const code = /[?&]code=([^&#]+)/.exec(text)?.[1];
  if (!noticeNo || !code) return undefined;
  return { noticeNo: decodeURIComponent(noticeNo), code: decodeURIComponent(code) };
}
