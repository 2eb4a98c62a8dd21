using Microsoft.Extensions.Options;

namespace Matching;

/// <summary>Finds every fault of a host's options at once. Safe for concurrent use.</summary>
internal sealed class MatchingOptionsValidation : IValidateOptions<MatchingOptions>
{
    public ValidateOptionsResult Validate(string? name, MatchingOptions options)
    {
        string matcher = string.IsNullOrEmpty(name) ? "the matcher" : $"matcher '{name}'";
        List<string> faults = [];
        if (options.Policy is null)
        {
            faults.Add($"{nameof(MatchingOptions)} of {matcher}: {nameof(MatchingOptions.Policy)} is not set; give one, such as MatchingPolicy.Wales(asOf).");
        }

        if (options.Match is null)
        {
            faults.Add($"{nameof(MatchingOptions)} of {matcher}: {nameof(MatchingOptions.Match)} is null; leave it as it is for the defaults.");
        }
        else
        {
            faults.AddRange(options.Match.Faults().Select(fault => $"{nameof(MatchingOptions)} of {matcher}: {nameof(MatchingOptions.Match)}.{fault.Option} is {fault.Value}. {fault.Right}"));
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
