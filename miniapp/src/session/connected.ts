import Taro from "@tarojs/taro";
import { useEffect, useState } from "react";

/** Whether the device has a network at all; whether anybody answers on it is another question. */
export function useConnected(): boolean {
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const change = ({ isConnected }: { isConnected: boolean }) => setConnected(isConnected);
    Taro.onNetworkStatusChange(change);
    return () => Taro.offNetworkStatusChange(change);
  }, []);
  return connected;
}
