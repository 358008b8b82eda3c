using System;
using System.Runtime.InteropServices;
using System.Text;
using AOT;
using Extreal.Player;

/// <summary>One entry point for each way in which values cross: see contract.jslib.</summary>
internal static class Contract
{
    private delegate void TextCallback(string first, string second);

    private delegate void BytesCallback(int handle, IntPtr data, int length);

    private static string reversed;

    [DllImport("__Internal")]
    public static extern string Contract_Echo(string text);

    [DllImport("__Internal")]
    public static extern double Contract_Add(int a, double b, float c, bool d, long e);

    public static void CallBack(string text) => Contract_CallBack(text, OnText);

    public static void CallBackLater(string text) => Contract_CallBackLater(text, OnText);

    /// <summary>As UTF-8, reversed byte by byte by the page.</summary>
    public static string Reverse(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Contract_Reverse(7, bytes, bytes.Length, OnBytes);
        return reversed;
    }

    [MonoPInvokeCallback(typeof(TextCallback))]
    private static void OnText(string first, string second)
        => Page.Report($"{first}|{second ?? "null"}|{Contract_Echo("nested")}");

    [MonoPInvokeCallback(typeof(BytesCallback))]
    private static void OnBytes(int handle, IntPtr data, int length)
    {
        var bytes = new byte[length];
        Marshal.Copy(data, bytes, 0, length);
        reversed = $"{handle} {Convert.ToBase64String(bytes)}";
    }

    [DllImport("__Internal")]
    private static extern void Contract_CallBack(string text, TextCallback callback);

    [DllImport("__Internal")]
    private static extern void Contract_CallBackLater(string text, TextCallback callback);

    [DllImport("__Internal")]
    private static extern void Contract_Reverse(
        int handle, byte[] data, int length, BytesCallback callback);
}
