import { DataTable } from "../../ui/DataTable.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { DownloadButton } from "../../ui/DownloadButton.tsx";
import { fileAddress } from "../../ui/storedFile.ts";
import { causeChoices } from "./ExtendOffer.tsx";
import type { Extension, SessionView } from "./selection.api.ts";

/** Every time that was given back, with its evidence and who approved it. */
export function ExtensionsTable({ view: { extensions, offers } }: { view: SessionView }) {
  const whose = ({ offerId }: Extension) => {
    const offer = offers.find(({ id }) => id === offerId);
    return offer ? `${offer.laneText} ${offer.queueNumber} 号` : "—";
  };
  return (
    <section className="panel" aria-label="补足时间记录">
      <h2 className="section-title">补足时间记录</h2>
      <DataTable<Extension>
        label="补足时间记录"
        rows={extensions}
        columns={[
          { key: "who", title: "家庭", render: (_, extension) => whose(extension) },
          {
            key: "cause",
            title: "原因",
            render: (_, { cause }) => causeChoices.find(({ value }) => value === cause)?.label,
          },
          { key: "minutes", title: "分钟", width: 70, align: "right", dataIndex: "lostMinutes" },
          { key: "evidence", title: "依据", render: (_, extension) => <Evidence {...extension} /> },
          {
            key: "closesAt",
            title: "新的截止",
            width: 150,
            render: (_, { closesAt }) => <DateText at={closesAt} />,
          },
          { key: "approvedBy", title: "批准人", width: 110, dataIndex: "approvedBy" },
        ]}
        keyOf={({ id }) => id}
        empty=""
      />
    </section>
  );
}

/** In words, with the paper where there is one. */
function Evidence({ evidence, fileId }: Extension) {
  return (
    <>
      {evidence}{" "}
      {fileId && <DownloadButton label="证明材料" file={{ path: fileAddress(fileId), name: "证明材料" }} />}
    </>
  );
}
