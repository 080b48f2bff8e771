package org.ridgebench.emr;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What AWS, or the way to it, has against a call, as a line for the user. */
final class Trouble {
    /** What services say of credentials that they do not know, do not trust, or trust no longer. */
    private static final Set<String> CREDENTIALS = Set.of(
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidToken",
            "AuthFailure");

    private static final String REMEDY = "Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.";

    private Trouble() {}

    static RefusedException of(SdkException e, Place place) {
        if (e instanceof AwsServiceException service) {
            return new RefusedException(ofService(service, place), e);
        }
        String message = String.valueOf(e.getMessage());
        if (e instanceof SdkClientException && message.contains("Unable to load credentials")) {
            return new RefusedException("emr: no AWS credentials were found. " + REMEDY, e);
        }
        return new RefusedException(
                "emr: AWS cannot be reached"
                        + place.endpoint().map(at -> " at " + at).orElse("") + ": " + firstLine(message)
                        + ". Check the region and the network.",
                e);
    }

    private static String ofService(AwsServiceException e, Place place) {
        String code = e.awsErrorDetails() == null
                ? ""
                : Optional.ofNullable(e.awsErrorDetails().errorCode()).orElse("");
        String said = e.awsErrorDetails() == null
                ? ""
                : Optional.ofNullable(e.awsErrorDetails().errorMessage()).orElse("");
        if (CREDENTIALS.contains(code)) {
            return "emr: AWS refuses the credentials: " + code + ". " + REMEDY;
        }
        if (code.equals("NoSuchBucket") || (code.isEmpty() && e.statusCode() == 404)) {
            return "emr: bucket '" + place.bucket() + "': there is none of that name in " + place.region()
                    + ". Make it, or name another in the platform's emr section.";
        }
        if (code.isEmpty() && e.statusCode() == 403) {
            return "emr: AWS refuses these credentials, or they may not do that: 403 Forbidden. " + REMEDY
                    + " If they are right, ask for access to the bucket '" + place.bucket() + "' and to EMR.";
        }
        if (e.statusCode() == 403) {
            return "emr: these credentials may not do that: " + (said.isEmpty() ? "403 Forbidden" : firstLine(said))
                    + ". Ask for access to the bucket '" + place.bucket() + "' and to EMR.";
        }
        return "emr: AWS answers " + e.statusCode() + " " + code + ": " + firstLine(said);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip().replaceAll("\\.$", "");
    }
}
