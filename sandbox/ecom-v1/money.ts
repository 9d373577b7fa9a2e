import { fixed, inWords } from "../kernel/money";

export type Money = (amount: string) => {
  amount: string;
  convertedAmount: string;
  formattedAmount: string;
  formattedConvertedAmount: string;
};

/** How V1 writes amounts: as a decimal and as a text, both twice. The sandbox has one currency. */
export function moneyIn(currency: string): Money {
  return (amount) => {
    const plain = fixed(amount, currency);
    const text = inWords(amount, currency);
    return {
      amount: plain,
      convertedAmount: plain,
      formattedAmount: text,
      formattedConvertedAmount: text,
    };
  };
}
