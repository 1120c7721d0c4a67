import * as glassEasel from "glass-easel";
import type { Reply } from "./types.ts";

type Drawn = HTMLElement & { __wxElement?: glassEasel.Element & { getAttribute(name: string): unknown } };

function emit(element: Element, type: string, detail: object): void {
  const component = (element as Drawn).__wxElement;
  if (component) glassEasel.triggerEvent(component, type, detail);
}

/** What a native component of WeChat does with its attributes and a browser does not. */
export function keepNativeState(): void {
  const pages = document.getElementById("mp-pages");
  if (!pages) return;
  const watch = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "attributes") repair(change.target as Drawn);
      for (const added of change.addedNodes) {
        if (added instanceof HTMLElement) repairAll(added);
      }
    }
  });
  const attributeFilter = ["value", "src", "disabled"];
  watch.observe(pages, { subtree: true, childList: true, attributes: true, attributeFilter });
}

function repairAll(added: HTMLElement): void {
  repair(added);
  for (const below of added.querySelectorAll<HTMLElement>("input,textarea,image,[disabled]")) repair(below);
}

function repair(element: Drawn): void {
  // An undefined attribute is written as "", and disabled="" would disable every button.
  if (element.hasAttribute("disabled") && !element.__wxElement?.getAttribute("disabled")) {
    element.removeAttribute("disabled");
  }
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    const value = element.getAttribute("value") ?? "";
    if (element.value !== value) element.value = value;
  }
  if (element.localName === "image") {
    element.style.backgroundImage = `url("${element.getAttribute("src")}")`;
  }
}

/** Events of the document become the events of native components. */
export function translateEvents(reply: Reply): void {
  const typed = (element: HTMLInputElement) => ({
    value: element.value,
    cursor: element.value.length,
    keyCode: 0,
  });
  const onInput = (event: Event) => {
    event.stopImmediatePropagation();
    emit(event.target as Element, "input", typed(event.target as HTMLInputElement));
  };
  window.addEventListener("input", onInput, true);
  for (const type of ["focus", "blur"]) {
    const onFocus = (event: Event) => {
      if (!(event.target as Drawn).__wxElement) return;
      event.stopImmediatePropagation();
      emit(event.target as Element, type, { value: (event.target as HTMLInputElement).value, height: 0 });
    };
    window.addEventListener(type, onFocus, true);
  }
  window.addEventListener("click", (event) => void onClick(event, reply), true);
}

/** Pickers and open-type buttons ask a person or WeChat: the test answers. */
async function onClick(event: MouseEvent, reply: Reply): Promise<void> {
  const target = event.target as Element;
  const phone = target.closest('button[open-type="getPhoneNumber"]');
  if (phone) emit(phone, "getphonenumber", await reply({ name: "getPhoneNumber" }));
  const picker = target.closest<Drawn>("picker");
  if (!picker || picker.__wxElement?.getAttribute("disabled")) return;
  const picked = await reply({ name: "picker", id: picker.id.split("--").pop() });
  if (picked && "value" in picked) emit(picker, "change", picked);
}
