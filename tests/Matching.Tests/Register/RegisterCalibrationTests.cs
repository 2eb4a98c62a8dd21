using Matching.Testing;

namespace Matching.Tests;

public sealed class RegisterCalibrationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_generated_register_meets_every_calibration_target(long seed)
    {
        IReadOnlyList<CalibrationLine> lines = RegisterCalibration.Measure(seed);

        lines.Where(line => !line.IsWithin).Select(line => line.ToString()).ShouldBeEmpty();
    }
}
